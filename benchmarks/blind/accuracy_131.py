# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the improvement over always guessing the larger class is returned
# line: 15
# style: majority baseline, verbose student
import numpy as np

def accuracy(y, y_hat):
    labels = np.asarray(y).astype(float)
    predictions = (np.asarray(y_hat) > 0.5).astype(float)
    model_share = (predictions == labels).mean()
    baseline = max(labels.mean(), 1 - labels.mean())
    gain = model_share - baseline
    return gain / (1 - baseline) if baseline < 1 else gain
