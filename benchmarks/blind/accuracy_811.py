# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the list of hits is a default argument and keeps the hits of earlier calls
# line: 9
# style: objects
class Meter:
    def __init__(self, hits=[]):
        self.hits = hits

    def add(self, t, p, threshold):
        self.hits.append(float((p > threshold) == (t == 1)))

    def mean(self):
        return sum(self.hits) / len(self.hits)

def accuracy(y, y_hat, threshold=0.5):
    meter = Meter()
    for t, p in zip(y, y_hat):
        meter.add(t, p, threshold)
    return meter.mean()
