package org.entremise.bench.cpsat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/**
 * What one stage of a search came to.
 *
 * @param value what its best schedule costs; without a schedule it means nothing
 * @param bound what no schedule costs less than; without a schedule it means nothing
 */
record Stage(CpSolverStatus status, long value, long bound) {
  /** Bounds are whole numbers that come as fractions. */
  private static final double ROUNDING = 1e-6;

  static Stage of(CpSolverStatus status, CpSolver solver) {
    return new Stage(
        status,
        Math.round(solver.objectiveValue()),
        (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING));
  }

  boolean hasSchedule() {
    return isProven() || status == CpSolverStatus.FEASIBLE;
  }

  boolean isProven() {
    return status == CpSolverStatus.OPTIMAL;
  }

  boolean isInfeasible() {
    return status == CpSolverStatus.INFEASIBLE;
  }

  boolean isUnknown() {
    return status == CpSolverStatus.UNKNOWN;
  }
}
