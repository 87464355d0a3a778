// Runs before a page is painted: the reader's choice of light or dark, and what a frame of another page shows.
const theme = localStorage.getItem('nonlin.theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

// In a frame of another page only the picture is shown, without the parts that the address names.
const asked = new URLSearchParams(location.search);
if (asked.get('embed') === '1') document.documentElement.classList.add('embed');
for (const part of asked.get('hide')?.split(',') ?? [])
  if (/^[a-z]+$/.test(part)) document.documentElement.classList.add(`hide-${part}`);
