# piece: scaling
# truth: wrong
# function: scaling
# mistake: the numbers of the first call are kept for all later data
# line: 13
# style: object-minded
class Scaler:
    mean = None
    std = None

    @classmethod
    def apply(cls, x):
        if cls.mean is None:
            cls.mean = x.mean()
            cls.std = x.std(ddof=1)
        return (x - cls.mean) / cls.std


def scaling(x):
    return Scaler.apply(x)
