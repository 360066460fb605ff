/** The page everything else is loaded into. */
export const pageHtml = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>投诉台账 · 预览</title>
    <link rel="icon" href="/addin/icons/ledger-32.png" />
    <link rel="stylesheet" href="/preview/page.css" />
  </head>
  <body>
    <script type="module" src="/preview/page.js"></script>
  </body>
</html>
`;
