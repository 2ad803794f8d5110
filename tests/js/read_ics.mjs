// Prints the entries of the iCalendar file named on the command line, as ical.js reads them, as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
const entries = calendar.getAllSubcomponents().map((entry) => {
  const due = entry.getFirstPropertyValue(entry.name === "vtodo" ? "due" : "dtstart");
  return {
    uid: entry.getFirstPropertyValue("uid"),
    due: due.toString(),
    allDay: due.isDate,
    summary: entry.getFirstPropertyValue("summary"),
    description: entry.getFirstPropertyValue("description"),
    status: entry.getFirstPropertyValue("status"),
    sequence: entry.getFirstPropertyValue("sequence"),
    percent: entry.getFirstPropertyValue("percent-complete"),
    completed: entry.getFirstPropertyValue("completed")?.toString() ?? null,
    alarms: entry.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toString()),
  };
});
console.log(JSON.stringify(entries));
