import account from './account.json';
import agenda from './agenda.json';
import board from './board.json';
import calendar from './calendar.json';
import catalogue from './catalogue.json';
import common from './common.json';
import event from './event.json';
import changeRequests from './changeRequests.json';
import exchange from './exchange.json';
import factsheet from './factsheet.json';
import identity from './identity.json';
import invitations from './invitations.json';
import people from './people.json';
import privacy from './privacy.json';
import publication from './publication.json';
import schedule from './schedule.json';
import session from './session.json';
import whatif from './whatif.json';
import settings from './settings.json';
import organisers from './organisers.json';
import phases from './phases.json';
import rules from './rules.json';
import screen from './screen.json';
import video from './video.json';
import wishes from './wishes.json';

export default {
  account,
  common,
  session,
  settings,
  identity,
  event,
  wishes,
  schedule,
  agenda,
  factsheet,
  whatif,
  people,
  phases,
  rules,
  organisers,
  invitations,
  catalogue,
  exchange,
  board,
  calendar,
  privacy,
  publication,
  changeRequests,
  screen,
  video,
};
