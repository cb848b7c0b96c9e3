import type { accessEn } from "./access-en";

export const accessZh: Readonly<Record<keyof typeof accessEn, string>> = {
  tokenTitle: "此服务器需要令牌",
  tokenAbout: "令牌由服务器的管理员发放。输入的令牌保存到关闭此标签页为止，且只发送给此服务器。",
  tokenWrong: "服务器不接受这个令牌。",
  tokenServer: "服务器说明：{message}",
  tokenField: "令牌",
  tokenForm: "令牌只含英文字母、数字和符号，没有空格。",
  tokenUse: "使用此令牌",
  tokenForget: "清除令牌",
  failureToken: "此服务器只回答带有令牌的请求。请重试，然后输入令牌。",
};
