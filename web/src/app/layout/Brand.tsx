import { Link } from '@tanstack/react-router';
import classes from './Brand.module.css';

/** The product's mark and name; leads home. */
export function Brand({ name = true }: { name?: boolean }) {
  return (
    <Link to="/" className={classes.brand} aria-label="Entremise">
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <rect
          x="3"
          y="8"
          width="15"
          height="15"
          rx="2"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.75"
        />
        <circle cx="21.5" cy="15.5" r="7.5" fill="none" stroke="currentColor" strokeWidth="2.75" />
      </svg>
      {name && <span className={classes.name}>Entremise</span>}
    </Link>
  );
}
