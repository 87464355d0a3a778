// The site's own address: goes on to the language chosen before, or the first of the reader's that the site has.
const stated = [localStorage.getItem('nonlin.language'), ...navigator.languages];
const language = stated.map(id => id?.slice(0, 2)).find(id => id === 'en' || id === 'zh') ?? 'en';
location.replace(`${language}/${location.search}`);
