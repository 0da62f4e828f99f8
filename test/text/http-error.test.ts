import { expect, test } from "vitest";
import { httpErrorMessage } from "../../src/text/http-error.ts";

const failure = (message: string, fields: object) => Object.assign(new Error(message), fields);

test.each([
  ["Octokit's", failure("Server Error", { status: 502 }), "Server Error (HTTP 502)"],
  ["storage's without a word", failure("", { statusCode: 403 }), "HTTP 403"],
  [
    "one that names its status",
    failure("Failed request: (409) Conflict", { status: 409 }),
    "Failed request: (409) Conflict",
  ],
  ["one without a status", new Error("no answer within 60 s"), "no answer within 60 s"],
  ["no error", "gone", "gone"],
])("tells the status of a failed request: %s", (_, thrown, told) => {
  expect(httpErrorMessage(thrown)).toBe(told);
});
