/**
 * All that a page does beyond what HTML does by itself: a link to a sentence opens its evidence; Escape closes the evidence one reads.
 * Without it everything still opens and closes.
 */
export const SCRIPT = `
function openLinked() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const evidence = target && target.nextElementSibling;
  if (evidence && evidence.matches('details.evidence')) evidence.open = true;
}
addEventListener('hashchange', openLinked);
addEventListener('keydown', (event) => {
  const evidence = event.key === 'Escape' && document.activeElement && document.activeElement.closest('details.evidence[open]');
  if (!evidence) return;
  evidence.open = false;
  evidence.querySelector('summary').focus();
});
openLinked();
`;
