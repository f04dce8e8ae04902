# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: compares the probabilities themselves with the labels, without a threshold
# line: 7
# style: one-liner
accuracy = lambda y, y_hat: float((y_hat == y).mean())
