import type { Analysis, LanguageEngine } from "../language/analysis.ts";
import type { ActorRef, Codebook, Entity } from "../model/index.ts";
import { daysOfEdtf, idOf } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { withLed } from "./led.ts";
import { withOwners } from "./owners.ts";
import { withAbsences } from "./absences.ts";
import { withAnswers } from "./answers.ts";
import { withEchoes } from "./echoes.ts";
import { withGrounds } from "./grounds.ts";
import { withRivals } from "./rivals.ts";
import { withDeeds } from "./scenes/deeds.ts";
import { withScenes } from "./scenes/index.ts";
import { withStory } from "./scenes/story.ts";
import { assessments } from "./assessments/index.ts";
import { attributions } from "./attribution/index.ts";
import { causals } from "./causals.ts";
import { clauses } from "./clauses.ts";
import { denials } from "./denials.ts";
import { entities } from "./entities.ts";
import { events } from "./events.ts";
import { withFooting } from "./footing.ts";
import { withGuarded } from "./guarded.ts";
import { figureClaims, figures } from "./figures/index.ts";
import { forecasts } from "./forecasts.ts";
import type { Context, Layers, Reader } from "./layers.ts";
import { names } from "./names.ts";
import { otherEvents } from "./plain/deeds.ts";
import { plain } from "./plain/states.ts";
import { run, unmet } from "./pipeline.ts";
import { withRefuted } from "./refuted.ts";
import type { Given, Reading } from "./report.ts";
import { readInParts } from "./parts.ts";
import { placeOf, places } from "./places.ts";
import { relations } from "./relations.ts";
import { speakersOf } from "./speakers.ts";
import { statements } from "./statements.ts";
import { sureties } from "./surety/index.ts";
import { times } from "./times/index.ts";
import { unkept } from "./unkept.ts";
import { timeOf } from "./when.ts";

/** The readers in their order, each with one concern. What joins their drafts to claims is `assemble`. */
export const READERS: readonly Reader[] = [
  names,
  times,
  figures,
  places,
  clauses,
  entities,
  attributions,
  sureties,
  events,
  relations,
  figureClaims,
  assessments,
  causals,
  forecasts,
  unkept,
  otherEvents,
  statements,
  denials,
  plain,
];

const problems = unmet(READERS);
if (problems.length > 0) throw new Error(`The readers are out of order: ${problems.join("; ")}`);

export type { Given, Reading };

/** Version of the rules; goes up with every change that can change a claim. */
export const RULES_VERSION = "0.15.0";

const publishedOf = (given: Given): Context["published"] =>
  given.published && { edtf: given.published.value, how: given.published.how };

/** Every layer of a report, for the traces of tests and benches. */
export function layersOf(given: Given, engine: LanguageEngine, codebook: Codebook): Layers {
  const analysis: Analysis = engine.analyse(given.text);
  const context: Context = {
    text: given.text,
    codebook,
    published: publishedOf(given),
    author: given.author,
    publisher: given.publisher,
    title: given.title,
  };
  return run(READERS, { sentences: analysis.sentences }, context);
}

/** Reads one report into claims and the actors it names; the same text and metadata give the same claims and ids. */
export const readReport = (given: Given, engine: LanguageEngine, codebook: Codebook): Reading =>
  readInParts(given, (part) => readAtOnce(part, engine, codebook));

function readAtOnce(given: Given, engine: LanguageEngine, codebook: Codebook): Reading {
  const layers = layersOf(given, engine, codebook);
  const made: Entity[] = layers.entities.list.map((e) => ({
    id: idOf("ent", given.id, e.index, e.name),
    report: given.id,
    name: e.name,
    kind: e.kind,
    codebook: e.codebook,
    names: e.names.map(({ start, end, quote, evidence }) => ({ start, end, quote, evidence, report: given.id })),
  }));
  const actorOf = (entity: number): ActorRef => {
    const found = made[entity];
    if (!found) throw new RangeError(`No entity ${entity} in report ${given.id}`);
    return { id: found.id, name: found.name };
  };
  const publishedLast = (given.published && daysOfEdtf(given.published.value)?.last) ?? Infinity;
  const version = `${RULES_VERSION}+${codebook.id}@${codebook.version}+${engine.version}`;
  const claims = assemble(
    given.text,
    given.id,
    layers,
    {
      speakersOf: (draft) => speakersOf(draft, layers, actorOf),
      timeOf: (draft) => timeOf(draft, layers, { text: given.text, published: publishedOf(given), codebook }),
      placeOf: (draft) => placeOf(draft, layers, given.text),
      isAhead: ({ edtf }) => (daysOfEdtf(edtf)?.first ?? -Infinity) > publishedLast,
      actorOf,
    },
    { name: "rules-en", version },
  );
  const source = { text: given.text, sentences: layers.sentences };
  const guarded = withFooting(withGuarded(claims, { text: given.text, entities: made, codebook }), source);
  const told = withAbsences(withOwners(withLed(guarded, made), given.text, made), {
    id: given.id,
    text: given.text,
    entities: made,
    codebook,
  });
  const staged = withScenes(withAnswers(told), {
    text: given.text,
    sentences: layers.sentences,
    times: layers.times,
    entities: made,
    codebook,
  });
  const echoed = withEchoes(staged, {
    id: given.id,
    text: given.text,
    entities: made,
    times: layers.times,
    codebook,
  });
  const grounded = withGrounds(withRivals(echoed, layers.times), { text: given.text, places: layers.places, codebook });
  return {
    claims: withRefuted(
      withStory(withDeeds(grounded, given.text), { text: given.text, entities: made, codebook }),
      source,
    ),
    entities: made,
  };
}
