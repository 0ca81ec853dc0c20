"use strict";

// Elements. Text of reports is only ever set as text: nothing here reads markup.

const $ = (id) => document.getElementById(id);

const SVG = "http://www.w3.org/2000/svg"; // a name, not an address: nothing is fetched

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

const name = (text) => h("bdi", {}, text); // names of any direction stand alone

const quoted = (text) => h("q", { dir: "auto" }, text);

const option = (value, text, selected) => h("option", { value, selected }, text);

function labelled(text, control) {
  return h("label", { class: "field" }, h("span", {}, text), control);
}

function say(text) {
  $("say").textContent = text;
}

const wide = () => matchMedia("(min-width: 901px)").matches;

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function reveal(element, block = "nearest") {
  element.scrollIntoView({ block, behavior: calm() ? "auto" : "smooth" });
}
