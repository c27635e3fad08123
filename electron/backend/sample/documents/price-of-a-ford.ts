import type { SampleFile } from '../sample-file.ts';

/** A think tank's page as a browser saves it: the article among menus, a cookie notice, share links and related posts. */
export const priceOfAFord: SampleFile = {
  name: 'price-of-a-ford.html',
  text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The Price of a Ford: Who Earns from the Belkara Crossing | Tirazan Centre for River Studies</title>
<meta name="author" content="Ileth Varrow">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Tirazan Centre for River Studies">
<meta property="og:title" content="The Price of a Ford: Who Earns from the Belkara Crossing">
<meta property="article:published_time" content="2025-03-27T08:30:00+00:00">
<link rel="canonical" href="https://rivers.example/price-of-a-ford">
<style>.share{display:flex}.cookie{position:fixed;bottom:0}</style>
<script>window.visits = (window.visits || 0) + 1;</script>
</head>
<body>
<div class="cookie-banner" role="dialog" aria-label="Cookies">
<p>We use cookies to count our readers. By using this site you agree to our cookie policy.</p>
<button>Accept all</button> <button>Only what is needed</button>
</div>
<header class="site-header">
<a class="logo" href="/">Tirazan Centre for River Studies</a>
<nav class="site-nav" aria-label="Main menu">
<ul>
<li><a href="/">Home</a></li>
<li><a href="/publications">Publications</a></li>
<li><a href="/basins">Basins</a></li>
<li><a href="/events">Events</a></li>
<li><a href="/about">About us</a></li>
<li><a href="/donate">Donate</a></li>
</ul>
</nav>
<form class="search" action="/search"><input name="q" placeholder="Search the Centre"></form>
</header>
<main>
<article>
<header>
<p class="kicker"><a href="/basins/ansha">Ansha basin</a></p>
<h1>The Price of a Ford: Who Earns from the Belkara Crossing</h1>
<p class="byline">By <a rel="author" href="/people/varrow">Ileth Varrow</a></p>
<time datetime="2025-03-27">27 March 2025</time>
</header>
<div class="share share-bar"><a href="#">Share</a> <a href="#">Post</a> <a href="#">Send by e-mail</a> <a href="#">Print this page</a></div>
<p>A shooting in March has turned a dispute about tolls into a quarrel between two provinces. Flags and
statements have filled the news since then. The money explains more than the flags, and it has been flowing across
the same two hundred metres of water for eleven years.</p>
<h2>What happened on 11 March</h2>
<p>On the night of 11 March a patrol of the Sarheda Provincial Guard stopped a string of fuel boats in the middle of
the river at Belkara, the only place in forty kilometres where the Ansha can be crossed without a ferry licence.
Shooting followed and lasted, by most accounts, for less than half an hour. Fourteen people were killed, according to
the district hospital at Tell Zarnab: nine boatmen, four guardsmen and a ferry clerk.</p>
<p>The Guard’s spokesman, Colonel Idrasin Vey, says that the first shots came from the boats. Boatmen who spoke to the
Centre by telephone say that a machine gun on the Sarheda bank opened fire before anybody had been called on to stop.
The Centre could not test either account. The patrol’s log has not been published.</p>
<p>The boats belonged to Ru’at al-Ma’bar, a band of ferrymen and former customs men from the Ulmet bank that has
policed the crossing since the two provinces stopped sharing the tolls. The name means “shepherds of the crossing”,
and local radio uses the Arabic and the translated form as if they were two groups.</p>
<h2>A border made of fuel</h2>
<p>Fuel costs three times as much in Sarheda as in Ulmet, because Ulmet’s depots are filled at a fixed price by the
Kingdom of Veshtar under the supply treaty of 2019. Whoever moves a barrel across the river earns the difference. We
estimate that 1,200 barrels crossed on a quiet night last winter, most of them at Belkara, the rest through the reed
channels at Shira Bend.</p>
<p>The trade is not hidden. Between November and February the two provinces announced the seizure of 45 boats: 26 on
the Sarheda bank and 17 on the Ulmet bank. None of the announcements named an owner, and at least six of the boats were
back on the water within a week.</p>
<div class="related-inline"><p>Read also: <a href="/ferry-licences">Ferry licences in the lower Ansha, 2014 to 2024</a></p></div>
<p>Three parties live from the difference:</p>
<ul>
<li>the depot managers in Ulmet, who sell above their quota;</li>
<li>the Shepherds, who hold the landing stage;</li>
<li>officers of the Guard, who are paid to look the other way.</li>
</ul>
<p>Ruat al-Mabar takes a fee from every boat at the landing stage and calls it a toll. Sarheda calls it smuggling. Both
words are fair. The fee has a printed tariff, a receipt and a waiting room, and not one coin of it reaches either
province’s treasury.</p>
<h2>Who gives the orders</h2>
<p>Sarheda’s governor says that the Shepherds act on behalf of Veshtar. We have seen no order, no payment and no weapon
that would show it. It is widely known that Veshtar’s consul in Ulmet meets the group’s commander, Abu Qasaba, every
month.</p>
<p>A simpler reading is that the group protects an income. Its men fired when their boats were stopped in December, and
kept quiet when Sarheda’s governor had their flag burned in January. A force that answers to a foreign court would
more probably have done the opposite.</p>
<h2>What comes next</h2>
<p>We expect the crossing to stay closed until the spring flood has passed, and think it likely that the two provinces
will agree on a shared toll before the end of September. If they do not, the traffic will move to Shira Bend, where
nobody counts it and nobody can be held to account.</p>
<p>A shared toll would not be peace. It would be cheaper than the alternative, and for both governors that has so far
been reason enough.</p>
<p><em>Correction, 2 April: an earlier version of this article put the number of guardsmen killed at five. It was
four.</em></p>
</article>
</main>
<aside class="related-posts">
<h2>Related posts</h2>
<ul>
<li><a href="/dredging">Dredging the upper Ansha: three offers, no contract</a><p>June 5, 2024</p></li>
<li><a href="/reed-beds">Why the reed beds matter</a><p>November 19, 2023</p></li>
<li><a href="/tolls">A short history of river tolls</a><p>May 14, 2022</p></li>
</ul>
</aside>
<section class="newsletter"><h2>Subscribe to our newsletter</h2><p>One letter a month, no more.</p><input type="email" placeholder="Your e-mail"></section>
<footer class="site-footer">
<p>© 2022 Tirazan Centre for River Studies. All rights reserved.</p>
<a href="/privacy">Privacy</a> <a href="/terms">Terms of use</a> <a href="/login">Lost your password?</a>
</footer>
</body>
</html>
`,
};
