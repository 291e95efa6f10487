/** What the form asks for, field by field. */
export interface Wanted { text: string; phrase: string; without: string; title: string; department: string; region: string; year: string; same: string }

export const nothingWanted = (): Wanted => ({ text: "", phrase: "", without: "", title: "", department: "", region: "", year: "", same: "" });

const words = (typed: string) => typed.trim().split(/\s+/).filter(word => word);
const fielded = (name: string, typed: string) => words(typed).map(word => `${name}:${word}`);

/**
 * Writes the query language: each word of a field is required.
 * { text: "养老", title: "重点工作", without: "试点", same: "社区 食堂" } → 养老 社区 同句 食堂 标题:重点工作 -试点
 */
export function written(wanted: Wanted): string {
  return [
    ...words(wanted.text),
    wanted.phrase.trim() ? `"${wanted.phrase.trim().replaceAll("\"", "")}"` : "",
    words(wanted.same).join(" 同句 "),
    ...fielded("标题", wanted.title), ...fielded("部门", wanted.department), ...fielded("地区", wanted.region), ...fielded("年份", wanted.year),
    ...words(wanted.without).map(word => `-${word}`),
  ].filter(part => part).join(" ");
}
