import type { IssueText } from '../issue-text.ts';

export const serverIssues = {
  E_REQUEST_INVALID: { severity: 'error', en: 'The request is not valid: {detail}', zh: '请求无效：{detail}' },
  E_SESSION_REQUIRED: { severity: 'error', en: 'You are not signed in. Open the link that the server printed.', zh: '尚未登录。请打开服务器打印的链接。' },
  E_FORBIDDEN: { severity: 'error', en: 'This request is not allowed: {detail}', zh: '不允许此请求：{detail}' },
  E_NOT_FOUND: { severity: 'error', en: 'There is no {what} “{name}”.', zh: '找不到{what}“{name}”。' },
  E_CONFLICT: { severity: 'error', en: '{what} “{name}” has been changed by someone else in the meantime.', zh: '{what}“{name}”已被他人修改。' },
  E_PRECONDITION_REQUIRED: { severity: 'error', en: 'A write must name the revision it is based on (If-Match).', zh: '写入必须指明所基于的修订版本（If-Match）。' },
  E_NAME_TAKEN: { severity: 'error', en: 'The name “{name}” is already taken (upper and lower case count as the same).', zh: '名称“{name}”已被使用（不区分大小写）。' },
  E_TOO_LARGE: { severity: 'error', en: 'The content is larger than {limit} bytes.', zh: '内容超过 {limit} 字节。' },
  E_UNAVAILABLE: { severity: 'error', en: '{what} can’t be reached at the moment. Try again.', zh: '{what}暂时无法访问，请重试。' },
  E_INTERNAL: { severity: 'error', en: 'Something went wrong on our side. Details are in the server log ({id}).', zh: '服务器内部出错，详情见服务器日志（{id}）。' },
  E_CODE_LINK: { severity: 'error', en: 'The code folder holds a link, “{path}”. Put the file itself there.', zh: '代码目录中有链接“{path}”，请放入文件本身。' },
  E_CODE_FOLDER: { severity: 'error', en: 'The code folder “{folder}” can’t be read.', zh: '无法读取代码目录“{folder}”。' },
} as const satisfies Record<string, IssueText>;
