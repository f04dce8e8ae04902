# piece: accuracy
# truth: wrong
# function: report
# mistake: the accuracy in the dictionary is the mean of the two classes' rates, not the share of correct samples
# line: 14
# style: object-minded
import numpy as np

def report(y, y_hat):
    pred = y_hat > 0.5
    pos = y == 1
    rates = [np.mean(pred[m] == pos[m]) for m in (pos, ~pos) if m.any()]
    wrong = int(np.sum(pred != pos))
    return {"accuracy": float(np.mean(rates)), "errors": wrong, "n": len(y)}
