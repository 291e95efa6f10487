/// <reference types="vitest/config" />
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// The files lie flat: they travel as resources of the assembly, whose names know no folders.
export default defineConfig({
  base: "./",
  plugins: [vue()],
  build: {
    outDir: process.env.PAGE_OUT ?? "dist",
    emptyOutDir: true,
    assetsDir: "",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { "/api": "http://127.0.0.1:5080", "/openapi": "http://127.0.0.1:5080" } },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
