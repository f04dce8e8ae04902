# piece: scaling
# truth: wrong
# function: scale_sets
# mistake: the validation data are scaled by their own mean and deviation
# line: 15
# style: defensive, freely
import numpy as np

def scale_sets(train, val):
    assert train.shape[1:] == val.shape[1:], "different features"
    assert train.size > 1
    stats = {"train": train, "val": val}
    done = []
    for name, part in (("train", train), ("val", val)):
        base = stats[name]
        std = np.std(base, ddof=1)
        assert std > 0, name
        done.append((part - np.mean(base)) / std)
    return tuple(done)
