/** `npm start` after installation: build, then serve until interrupted. */
console.log('2/4 构建 · building');
await import('./build');
await import('./serve');

export {};
