/**
 * PICTURES, the contract: what a picture shows, as data, before it is drawn.
 */
import type { Day, Grain, Lang, Movement, Period, TermPoint, Trend } from '../../model/index.js';

export type Direction = Movement['direction'];

export type CountUnit = 'stories' | 'documents' | 'mentions' | 'sessions';

interface Titled {
  /** What is to be seen, in the language of the page; where it is absent, what is shown is named. */
  readonly title?: string;
  /** How it was counted, in a sentence or two. */
  readonly note?: string;
}

/** A share of all stories, 0 to 1, with its interval. */
export interface SharePoint {
  readonly share: number;
  readonly low?: number;
  readonly high?: number;
}

/** Shares of a few families over time. They may overlap, so they are not stacked. */
export interface StreamPicture extends Titled {
  readonly kind: 'stream';
  readonly grain: Grain;
  /** Earliest first. */
  readonly periods: readonly Period[];
  readonly series: readonly {
    readonly name: string;
    readonly href?: string;
    readonly direction: Direction;
    /** One for each period; undefined where nothing was delivered. */
    readonly points: readonly (SharePoint | undefined)[];
  }[];
}

export interface MultipleTerm {
  readonly term: string;
  readonly href?: string;
  readonly direction: Direction;
  readonly curve: readonly TermPoint[];
  /** The usual share, 0 to 1. */
  readonly baseline?: number;
  readonly bursts: readonly Period[];
  readonly changedAt?: Day;
}

/** Curves of terms, one panel each. */
export interface MultiplesPicture extends Titled {
  readonly kind: 'multiples';
  readonly grain: Grain;
  readonly terms: readonly MultipleTerm[];
}

/** When terms stood written for the first time, and where they went from there. */
export interface FirstSeenPicture extends Titled {
  readonly kind: 'first-seen';
  readonly span: Period;
  readonly terms: readonly {
    readonly name: string;
    readonly day: Day;
    readonly href?: string;
    /** The source or origin. */
    readonly where?: string;
    readonly crossings?: readonly { readonly into: 'source' | 'language' | 'community'; readonly name: string; readonly day: Day }[];
  }[];
}

export interface HierarchyNode {
  readonly name: string;
  readonly count: number;
  readonly href?: string;
  readonly direction?: Direction;
  readonly children?: readonly HierarchyNode[];
}

/** Trends and what they are made of; two levels are drawn, the table has all. */
export interface HierarchyPicture extends Titled {
  readonly kind: 'hierarchy';
  readonly unit: CountUnit;
  readonly groups: readonly HierarchyNode[];
}

/** How often each row and column stand together. */
export interface HeatMapPicture extends Titled {
  readonly kind: 'heat-map';
  readonly unit: CountUnit;
  readonly rows: readonly { readonly name: string; readonly href?: string }[];
  readonly columns: readonly { readonly name: string; readonly href?: string }[];
  /** By row, then by column. */
  readonly cells: readonly (readonly { readonly count: number; readonly href?: string }[])[];
}

export interface WordCloudPicture extends Titled {
  readonly kind: 'word-cloud';
  readonly unit: CountUnit;
  readonly words: readonly { readonly word: string; readonly count: number; readonly href?: string; readonly direction?: Direction }[];
}

/** A term and those that stand with it more often than chance would have it. */
export interface NeighbourhoodPicture extends Titled {
  readonly kind: 'neighbourhood';
  readonly term: string;
  readonly neighbours: readonly {
    readonly name: string;
    /** Normalised pointwise mutual information (Bouma 2009), -1 to 1. */
    readonly npmi: number;
    /** In which both stand. */
    readonly stories: number;
    readonly href?: string;
  }[];
  /** Neighbours that are close to each other, by their place in `neighbours`. */
  readonly ties?: readonly { readonly a: number; readonly b: number; readonly npmi: number }[];
}

export type Picture = StreamPicture | MultiplesPicture | FirstSeenPicture | HierarchyPicture | HeatMapPicture | WordCloudPicture | NeighbourhoodPicture;

/** A picture as a block of a page; `id` is its place in the HTML. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly id: string;
  readonly picture: Picture;
}

export interface PictureSetting {
  readonly language: Lang;
  /** In CSS pixels. The picture is laid out for it; shown at up to a tenth less, no text falls under 11 pixels. */
  readonly width?: number;
  /** Begins the ids inside the picture, so that they are its own in a page. */
  readonly id?: string;
  /** `own`: a file that brings both schemes with it. `page`: takes the variables and rules of the page that it stands in. */
  readonly colours?: 'own' | 'page';
}

/** For the column of a page on a desk, and on a phone. */
export const WIDE_PIXELS = 640;
export const NARROW_PIXELS = 340;

/** The numbers behind a picture. */
export interface PictureTable {
  readonly caption: string;
  /** `figures`: numbers, to be set flush right. */
  readonly header: readonly { readonly name: string; readonly figures: boolean }[];
  readonly rows: readonly (readonly { readonly text: string; readonly href?: string }[])[];
}

/** A table without the columns that no row has a value in: they were not asked for. */
export function withoutEmptyColumns({ caption, header, rows }: PictureTable): PictureTable {
  const isFilled = header.map((_, column) => rows.length === 0 || rows.some((row) => row[column]!.text !== ''));
  return { caption, header: header.filter((_, column) => isFilled[column]), rows: rows.map((row) => row.filter((_, column) => isFilled[column])) };
}

/** A trend as a panel of small multiples. */
export function multipleOf(trend: Trend, href?: string): MultipleTerm {
  const { baseline } = trend.movement;
  return {
    term: trend.term,
    direction: trend.movement.direction,
    curve: trend.curve,
    bursts: trend.bursts,
    ...(baseline.of > 0 ? { baseline: baseline.stories / baseline.of } : {}),
    ...(trend.changedAt === undefined ? {} : { changedAt: trend.changedAt }),
    ...(href === undefined ? {} : { href }),
  };
}
