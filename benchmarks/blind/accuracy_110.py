# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: changes of the decision are compared with changes of the label
# line: 14
# style: consecutive pairs
import numpy as np

def accuracy(y, y_hat):
    decision = (np.asarray(y_hat) > 0.5).astype(int)
    truth = np.asarray(y).astype(int)
    step_decision = np.diff(decision, prepend=0)
    step_truth = np.diff(truth, prepend=0)
    return np.mean(step_decision == step_truth)
