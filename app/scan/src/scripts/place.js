(selector) => {
  // Returns the middle of the first visible element that matches, as JSON.
  for (const element of document.querySelectorAll(selector)) {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const button = element.localName === 'button' || element.localName === 'a';
    if (button) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) continue;
    const at = [box.left + box.width / 2, box.top + box.height / 2];
    const front = document.elementFromPoint(at[0], at[1]);
    return JSON.stringify({ at, in_front: front !== null && (element === front || element.contains(front)) });
  }
  return JSON.stringify({ at: null, in_front: false });
}
