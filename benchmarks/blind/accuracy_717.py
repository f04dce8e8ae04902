# piece: accuracy
# truth: wrong
# function: evaluate
# mistake: the count of hits is divided by the number of predicted ones
# line: 13
# style: loop, freely
def evaluate(batch):
    hits = ones = 0
    for lab, pr in zip(batch['labels'], batch['probs']):
        c = int(pr > 0.5)
        ones += c
        hits += c == lab
    return {'accuracy': hits / max(ones, 1), 'n': len(batch['labels'])}
