import { ref } from "vue";

/** The key for writes, as long as the page is open; it is kept nowhere. */
export const apiKey = ref("");
