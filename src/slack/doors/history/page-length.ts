/** How many recommendations a page of history or of Home shows. */
export const pageLength = 8
