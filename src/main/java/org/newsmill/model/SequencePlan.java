package org.newsmill.model;

/**
 * Settings of {@link SequenceTraining}.
 *
 * @param rate first step, falling to zero over the training
 * @param minPositions features of fewer positions get no weight
 * @param rounds passes over the sequences
 */
public record SequencePlan(double rate, int minPositions, int rounds) {}
