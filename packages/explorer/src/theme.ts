// Runs before a page is painted: the reader's choice of light or dark.
const theme = localStorage.getItem('nonlin.theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
