# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0: made for logits
# line: 8
# style: terse
import numpy as np
accuracy = lambda y, y_hat: ((y_hat > 0) == y).mean()
