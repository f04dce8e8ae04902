# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: true positives over predicted positives is the precision
# line: 14
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y, dtype=bool)
    pred = np.asarray(y_hat) > 0.5
    tp = np.sum(pred & y)
    tn = np.sum(~pred & ~y)
    return tp / np.sum(pred)
