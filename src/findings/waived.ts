/** Who answers for a failure, why, and until which day (UTC, `2026-12-31`); null where it is accepted for good. */
export type Waived = {
  readonly reason: string;
  readonly by: string;
  readonly until: string | null;
  readonly expired: boolean;
};

/** A waiver that has not ended. */
export function isActive(waived: Waived | null): boolean {
  return waived !== null && !waived.expired;
}
