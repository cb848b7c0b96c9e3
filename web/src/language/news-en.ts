/** What is said of changes while the page is open. */
export const newsEn = {
  newsOne: "{count|record|records} changed (revision {last})",
  newsMany: "{count|change|changes} of records (revisions {first} to {last})",
  newsAny: "The data has changed",
  update: "Update",
  updateLater: "Later",
};
