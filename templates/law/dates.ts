/** The day on which the references were gone through. */
export const checkedOn = "2026-11-22"

/** Half a year later. */
export const reviewBy = "2027-05-22"

/** The day on which the next duties of the AI Act start to apply. */
export const nextDuties = "2026-12-02"
