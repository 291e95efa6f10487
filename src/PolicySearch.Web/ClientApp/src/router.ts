import { createRouter, createWebHashHistory, type RouteRecordRaw } from "vue-router";
import type { Key } from "./texts";
import Start from "./views/Start.vue";
import Search from "./views/Search.vue";

declare module "vue-router" {
  interface RouteMeta { title: Key; listed?: boolean }
}

// What a first visit sees comes with the page; the other views are loaded when they are opened.
export const routes: RouteRecordRaw[] = [
  { path: "/", name: "start", component: Start, meta: { title: "start" } },
  { path: "/search", name: "search", component: Search, meta: { title: "search", listed: true } },
  { path: "/document/:id", name: "document", component: () => import("./views/Document.vue"), meta: { title: "document" } },
  { path: "/compare", name: "compare", component: () => import("./views/Compare.vue"), meta: { title: "compare", listed: true } },
  { path: "/promises", name: "promises", component: () => import("./views/Promises.vue"), meta: { title: "promises", listed: true } },
  { path: "/themes", name: "themes", component: () => import("./views/Themes.vue"), meta: { title: "attention", listed: true } },
  { path: "/diffusion", name: "diffusion", component: () => import("./views/Diffusion.vue"), meta: { title: "diffusion", listed: true } },
  { path: "/departments", name: "departments", component: () => import("./views/Departments.vue"), meta: { title: "departments", listed: true } },
  { path: "/force", name: "force", component: () => import("./views/Force.vue"), meta: { title: "force", listed: true } },
  { path: "/tag", name: "tag", component: () => import("./views/Tag.vue"), meta: { title: "tag", listed: true } },
  { path: "/help", name: "help", component: () => import("./views/Help.vue"), meta: { title: "help", listed: true } },
  { path: "/:rest(.*)*", name: "lost", component: () => import("./views/Lost.vue"), meta: { title: "lost" } },
];

export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior: (to, from, saved) => (saved ?? (to.path === from.path ? undefined : { top: 0 })),
});
