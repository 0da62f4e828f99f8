import type { Format } from "../../reading/format.ts";
import { catboostConsole } from "./catboost-console.ts";
import { cntk } from "./cntk.ts";
import { darknet } from "./darknet.ts";
import { fastaiConsole } from "./fastai-console.ts";
import { kerasConsole } from "./keras-console.ts";
import { nanogpt } from "./nanogpt.ts";
import { nemo } from "./nemo.ts";
import { printedLog } from "./printed-log.ts";
import { spacy } from "./spacy.ts";

/** Lines that a program prints, by what only that program prints; and any other. */
export const formats: readonly Format[] = [
  kerasConsole,
  fastaiConsole,
  spacy,
  darknet,
  cntk,
  nemo,
  nanogpt,
  catboostConsole,
];
export const generic: readonly Format[] = [printedLog];
