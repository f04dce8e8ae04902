# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: matlab
import numpy as np

def accuracy(y, y_hat):
    # yhat = round(yhat); acc = mean(yhat == y);
    lab = np.zeros(np.size(y_hat))
    idx = np.nonzero(y_hat > 0.5)[0]
    lab[idx] = 1
    ok = np.nonzero(lab == y)[0]
    return ok.size / lab.size
