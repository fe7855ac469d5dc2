import { useState } from "react";

type Theme = "system" | "light" | "dark";
const NEXT: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };
const KEY = "cotejo-theme";

const isTheme = (word: string | null): word is Theme => word === "system" || word === "light" || word === "dark";

function put(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** The theme of the last visit; a browser that keeps nothing follows the system. */
export function themeKept(): Theme {
  try {
    const word = localStorage.getItem(KEY);
    return isTheme(word) ? word : "system";
  } catch {
    return "system";
  }
}
put(themeKept());

/** Goes round light, dark, and as the system has it. */
export function ThemeSwitch() {
  const [theme, set] = useState(themeKept);
  const turn = (): void => {
    const next = NEXT[theme];
    put(next);
    set(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing shows the theme for this visit.
    }
  };
  return (
    <button type="button" className="button bare theme" onClick={turn} title="Light, dark, or as the system has it">
      <span aria-hidden="true">{{ system: "◐", light: "○", dark: "●" }[theme]}</span>
      <span className="small">{{ system: "System", light: "Light", dark: "Dark" }[theme]}</span>
      <span className="unseen">colours; press to change</span>
    </button>
  );
}
