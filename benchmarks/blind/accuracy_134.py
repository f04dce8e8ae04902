# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: corrected for chance (Cohen's kappa), not the plain share
# line: 18
# style: verbose student with chance level
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y, dtype=float)
    prediction = (np.asarray(y_hat) > 0.5).astype(float)
    observed = np.mean(prediction == y)
    share_true = y.mean()
    share_pred = prediction.mean()
    expected = share_true * share_pred + (1 - share_true) * (1 - share_pred)
    if expected == 1:
        return observed
    return (observed - expected) / (1 - expected)
