/** How many recommendations stand on one page of history, and on one of Home. */
export const pageLength = 8
