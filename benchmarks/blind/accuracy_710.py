# piece: accuracy
# truth: right
# function: correct_share
# mistake: none
# line: none
# style: objects, freely
class Sample:
    def __init__(self, prob, label):
        self.prob = prob
        self.label = label

    def is_correct(self):
        return bool(self.label) == bool(self.prob > 0.5)

def correct_share(probs, labels):
    samples = [Sample(p, t) for p, t in zip(probs, labels)]
    return len([s for s in samples if s.is_correct()]) / len(samples)
