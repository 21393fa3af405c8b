package org.entremise.board;

import org.entremise.kernel.Message;

/**
 * What a command does.
 *
 * @param what a sentence without its subject, as the history tells it
 */
public record Step(Message what, Patch patch) {}
