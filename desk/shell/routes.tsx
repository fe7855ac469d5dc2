import { type ComponentType, lazy, type LazyExoticComponent } from "react";

export interface ViewProperties {
  /** What stands behind the view's path: an id, or nothing. */
  readonly id: string;
}
type View = LazyExoticComponent<ComponentType<ViewProperties>>;

export interface Route {
  readonly path: string;
  readonly label: string;
  readonly view: View;
  /** The view of one thing, below the list. */
  readonly one?: View;
}

interface Group {
  readonly label: string | null;
  readonly routes: readonly Route[];
}

const named = (load: () => Promise<{ readonly View: ComponentType<ViewProperties> }>): View =>
  lazy(async () => ({ default: (await load()).View }));

/** Every view with its address, in the order of the navigation. */
export const ROUTES: readonly Group[] = [
  {
    label: null,
    routes: [{ path: "/", label: "Overview", view: named(() => import("../views/overview.tsx")) }],
  },
  {
    label: "Compare",
    routes: [
      {
        path: "/questions",
        label: "Questions",
        view: named(() => import("../views/questions.tsx")),
        one: named(() => import("../views/question.tsx")),
      },
      { path: "/forecasts", label: "Forecasts", view: named(() => import("../views/forecasts.tsx")) },
      { path: "/origins", label: "Origins", view: named(() => import("../views/origins.tsx")) },
      { path: "/sources", label: "Sources", view: named(() => import("../views/sources.tsx")) },
    ],
  },
  {
    label: "Read",
    routes: [
      {
        path: "/reports",
        label: "Reports",
        view: named(() => import("../views/reports.tsx")),
        one: named(() => import("../views/reading.tsx")),
      },
      { path: "/claims", label: "Claims", view: named(() => import("../views/claims.tsx")) },
    ],
  },
  {
    label: "Who, when, where",
    routes: [
      {
        path: "/actors",
        label: "Actors",
        view: named(() => import("../views/actors.tsx")),
        one: named(() => import("../views/actor.tsx")),
      },
      { path: "/timeline", label: "Timeline", view: named(() => import("../views/timeline.tsx")) },
      { path: "/network", label: "Network", view: named(() => import("../views/network.tsx")) },
      { path: "/map", label: "Map", view: named(() => import("../views/map.tsx")) },
    ],
  },
  {
    label: "Desk",
    routes: [
      { path: "/judgements", label: "Judgements", view: named(() => import("../views/judgements.tsx")) },
      { path: "/settings", label: "Settings and keys", view: named(() => import("../views/settings.tsx")) },
    ],
  },
];

/** Which view an address shows; null when there is none. */
export function routeOf(address: string): { readonly route: Route; readonly view: View; readonly id: string } | null {
  // "/questions/" is the list, not a question without an id.
  const path = address.replace(/(?<=.)\/+$/, "");
  for (const { routes } of ROUTES)
    for (const route of routes) {
      if (path === route.path) return { route, view: route.view, id: "" };
      if (route.one && path.startsWith(`${route.path}/`))
        return { route, view: route.one, id: path.slice(route.path.length + 1) };
    }
  return null;
}
