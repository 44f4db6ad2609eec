/** How long a cookie lives, and with it the session it stands for. */
export const SESSION_DAYS = 14;
