import { createRoot } from "react-dom/client";
import { listenToServer } from "./api/events.ts";
import { App } from "./app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/views.css";
import "./styles/reading.css";
import "./styles/lists.css";
import "./styles/saying.css";
import "./styles/print.css";

const place = document.querySelector("#desk");
if (place) createRoot(place).render(<App />);
listenToServer();
