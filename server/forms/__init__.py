"""Forms of somebody else's making, whose cells name questions: the questions asked, and the cells filled."""
