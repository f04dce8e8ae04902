# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: object-minded
import numpy as np

def make_accuracy(threshold=0.5):
    def measure(y, y_hat):
        running = 0.0
        for k, (t, p) in enumerate(zip(y, y_hat), start=1):
            running += (float((p > threshold) == (t > threshold)) - running) / k
        return running
    return measure


accuracy = make_accuracy()
