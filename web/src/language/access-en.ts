/** What is said where the server wants a token. */
export const accessEn = {
  tokenTitle: "This server asks for a token",
  tokenAbout:
    "Whoever runs this server gives out tokens. Yours is kept until this tab is closed, and is sent to this server alone.",
  tokenWrong: "The token is not accepted.",
  tokenServer: "The server says: {message}",
  tokenField: "Token",
  tokenForm: "A token has Latin letters, digits and signs, and no blanks.",
  tokenUse: "Use this token",
  tokenForget: "Forget the token",
  failureToken: "This server answers only those who send a token. Try again to enter one.",
};
