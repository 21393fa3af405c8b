package org.entremise.bench.command;

import java.nio.file.Path;
import java.time.Duration;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.bench.contest.Effort;
import org.entremise.bench.contest.*;
import org.entremise.bench.cpsat.CpSat;
import org.entremise.demo.Demonstration;
import org.entremise.matching.Problem;
import org.entremise.matching.file.ProblemFile;

public final class Try {
  public static void main(String[] args) {
    int seconds = Integer.parseInt(args[0]);
    for (int i = 2; i < args.length; i++) {
      Problem p = switch (args[i]) {
        case "demo" -> Demonstration.problem();
        case "g1" -> EventGenerator.event(new EventSize(26, 33, 160, 12), 1);
        case "g2" -> EventGenerator.event(new EventSize(60, 90, 620, 16), 1);
        case "g3" -> EventGenerator.event(new EventSize(200, 300, 3000, 24), 1);
        case "g4" -> EventGenerator.event(new EventSize(500, 500, 10000, 48), 1);
        default -> ProblemFile.read(Path.of(args[i]));
      };
      for (String who : args[1].split(",")) {
        Contestant c = switch (who) { case "greedy" -> new Greedy(); case "ours" -> new Ours(); case "timefold" -> new org.entremise.bench.timefold.Timefold(); case "cpsat" -> CpSat.plain(); default -> CpSat.withImplied(); };
        Run run = Run.of(c, p, new Effort(Duration.ofSeconds(seconds), 2, 1));
        System.out.println(p.name() + " " + who + " " + run.costs() + " " + run.claim().status() + " " + run.refuted() + " " + run.spent() + " points " + run.points().size()+" at "+(run.points().isEmpty()?"":run.points().get(run.points().size()-1).elapsed()));
      }
    }
  }
}
