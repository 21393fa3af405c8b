package org.entremise.people;

/** A language that somebody is written to in. */
public enum Language {
  FR,
  EN
}
