import agenda from './agenda.json';
import common from './common.json';
import event from './event.json';
import exchange from './exchange.json';
import factsheet from './factsheet.json';
import people from './people.json';
import schedule from './schedule.json';
import session from './session.json';
import whatif from './whatif.json';
import settings from './settings.json';
import wishes from './wishes.json';

export default {
  common,
  session,
  settings,
  event,
  wishes,
  schedule,
  agenda,
  factsheet,
  whatif,
  people,
  exchange,
};
