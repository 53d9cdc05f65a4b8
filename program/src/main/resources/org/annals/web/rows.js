import { h } from "./dom.js";

// A list of which only the part in sight is there. Short lists are whole, so that they print and
// are found by the browser's own search.
const WHOLE = 400;
const SPARE = 12;

export function rows(className) {
  const list = h("ol", { class: className });
  let items = [];
  let make = null;
  let shown = "";
  let isLong = false;

  function height() {
    return matchMedia("(max-width: 700px)").matches ? 150 : 92;
  }

  function draw() {
    if (!isLong || !list.isConnected) {
      return;
    }
    const tall = height();
    const top = -list.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / tall) - SPARE);
    const last = Math.min(items.length, Math.ceil((top + innerHeight) / tall) + SPARE);
    const now = first + " " + last + " " + tall;
    if (now === shown) {
      return;
    }
    shown = now;
    list.replaceChildren(...items.slice(first, last).map(make));
    list.style.paddingTop = Math.min(first, items.length) * tall + "px";
    list.style.paddingBottom = Math.max(0, items.length - last) * tall + "px";
  }

  // Follows the window for as long as the list is in the page.
  let hasBeenThere = false;
  function follow() {
    hasBeenThere ||= list.isConnected;
    if (hasBeenThere && !list.isConnected) {
      removeEventListener("scroll", follow);
      removeEventListener("resize", follow);
    } else {
      requestAnimationFrame(draw);
    }
  }

  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  return {
    node: list,
    // hasMore: the rest of the items is on its way.
    show(newItems, newMake, hasMore = false) {
      items = newItems;
      make = newMake;
      shown = "";
      isLong = hasMore || items.length > WHOLE;
      list.classList.toggle("windowed", isLong);
      if (isLong) {
        list.isConnected ? draw() : requestAnimationFrame(draw);
      } else {
        list.style.padding = "";
        list.replaceChildren(...items.map(make));
      }
    },
  };
}
