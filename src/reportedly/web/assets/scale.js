// A scale of days on which long gaps are drawn shorter: each stretch between two dates gets the logarithm of its days.

function makeScale(rows) {
  const days = [...new Set(rows.flatMap((r) => [r.first, r.last === null ? null : r.last + 1]))].filter((d) => d !== null).sort((a, b) => a - b);
  const places = [0];
  for (let i = 1; i < days.length; i += 1) places.push(places[i - 1] + Math.log1p(days[i] - days[i - 1]));
  const whole = places.at(-1) || 1;
  const at = (day) => {
    const i = days.findIndex((d) => d >= day);
    if (i < 0) return 1;
    if (days[i] === day || i === 0) return places[i] / whole;
    const part = (day - days[i - 1]) / (days[i] - days[i - 1]);
    return (places[i - 1] + part * (places[i] - places[i - 1])) / whole;
  };
  return { at: (day) => 0.02 + 0.96 * at(day), ticks: ticks(days, at) };
}

const dateOf = (day) => new Date((day - 719163) * 86400000); // 719163 is 1 January 1970

// Years that begin within, or else the first and last day; none nearer to the last one than a label is wide.
function ticks(days, at) {
  if (!days.length) return [];
  const [first, last] = [dateOf(days[0]).getUTCFullYear(), dateOf(days.at(-1)).getUTCFullYear()];
  const years = [];
  for (let year = first; year <= last + 1; year += 1) years.push([Date.UTC(year, 0, 1) / 86400000 + 719163, String(year)]);
  const inside = years.filter(([day]) => day >= days[0] && day <= days.at(-1));
  const short = (day) => dateOf(day).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const wanted = inside.length > 1 ? inside : [days[0], days.at(-1)].map((day) => [day, short(day)]);
  const kept = [];
  for (const [day, label] of wanted) {
    const place = 0.02 + 0.96 * at(day);
    if (!kept.length || place - kept.at(-1).place > 0.14) kept.push({ place, label });
  }
  return kept;
}
