import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { regionName } from "../src/names/names";
import { nothingWanted, written } from "../src/parts/queryForm";
import { chooseLanguage, t } from "../src/texts";
import { english } from "../src/texts/en";
import { chinese } from "../src/texts/zh";

const sources = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? sources(join(folder, entry.name)) : /\.(vue|ts)$/.test(entry.name) && !folder.endsWith("texts") ? [readFileSync(join(folder, entry.name), "utf8")] : []);

describe("texts", () => {
  it("both languages fill the same places", () => {
    const places = (text: string) => [...new Set([...text.matchAll(/\{(\d)/g)].map(found => found[1]))].sort();
    for (const key of Object.keys(chinese) as (keyof typeof chinese)[]) expect(places(english[key]), key).toEqual(places(chinese[key]));
  });

  it("none is kept that no view says", () => {
    const all = sources("src").join("\n");
    // Those that are put together from a code of the API.
    const made = /^(comma|by_|of_|force_|passages_|relation_|kind_|verdict_|why_|form_|mark_|reason_|ask_|score_|annual_average|cumulative)/;
    expect(Object.keys(chinese).filter(key => !made.test(key) && !new RegExp(`["'\`]${key}["'\`]`).test(all))).toEqual([]);
  });

  it("counts in English", () => {
    chooseLanguage("en");
    expect(t("countTasks", 1)).toBe("1 task");
    expect(t("countTasks", 1200)).toBe("1,200 tasks");
  });
});

describe("regionName", () => {
  it("is pinyin in English, with the usual spelling of provinces", async () => {
    chooseLanguage("en");
    regionName("咸阳市");
    await import("pinyin-pro");
    await Promise.resolve();
    expect(["陕西省", "咸阳市", "朝阳区", "旬阳县", "重庆市", "长沙市", "恩施土家族苗族自治州", "全国"].map(regionName))
      .toEqual(["Shaanxi", "Xianyang", "Chaoyang District", "Xunyang County", "Chongqing", "Changsha", "Enshi", "Nation"]);
  });

  it("is as printed in Chinese", () => {
    chooseLanguage("zh");
    expect(regionName("咸阳市")).toBe("咸阳市");
  });
});

describe("the form", () => {
  it("writes the query language", () => {
    expect(written({ ...nothingWanted(), text: "养老", title: "重点工作", same: "社区 食堂", without: "试点", year: "2022", phrase: "pm2.5 浓度" }))
      .toBe("养老 \"pm2.5 浓度\" 社区 同句 食堂 标题:重点工作 年份:2022 -试点");
    expect(written(nothingWanted())).toBe("");
  });
});
