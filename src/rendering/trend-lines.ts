import type { Grain, Period, Trend } from '../model/index.js';
import type { NeighbourhoodPicture, StreamPicture } from './charts/index.js';

/** A term that moves, as a line of a page. */
export interface TrendLine {
  readonly trend: Trend;
  /** The page of the term. */
  readonly path?: string;
  /** Of the source that told of it first. */
  readonly sourceTitle: string;
  /** Sources by their titles, languages by their tags. */
  readonly crossings: readonly CrossingLine[];
}

export interface CrossingLine extends Pick<Trend['crossings'][number], 'into' | 'day' | 'documentId'> {
  readonly name: string;
}

/** Terms that are told of together. */
export interface FamilyLine {
  readonly name: string;
  /** The page of the term that names it. */
  readonly path?: string;
  readonly stories: number;
  readonly coherence: number;
  /** Strongest first. */
  readonly terms: readonly { readonly name: string; readonly stories: number; readonly path?: string }[];
  readonly changes: readonly FamilyChangeLine[];
  readonly families: readonly FamilyLine[];
}

/** What it was in the period before. */
export interface FamilyChangeLine {
  readonly kind: 'continuation' | 'perhaps' | 'regrouped' | 'split' | 'merge' | 'birth';
  readonly names: readonly string[];
  readonly alike?: number;
}

export interface FamilyStream {
  readonly grain: Grain;
  readonly periods: readonly Period[];
  readonly series: StreamPicture['series'];
}

/** What is told of together with a term in some days. */
export interface NeighbourLines extends Period {
  readonly stories: number;
  readonly of: number;
  readonly neighbours: NeighbourhoodPicture['neighbours'];
  readonly ties: NonNullable<NeighbourhoodPicture['ties']>;
}
